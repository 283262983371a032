"""What the officer looks for in the journal, remembered for as long as it is open and never stored."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

from boundarycheck.domain.errors import Locked
from boundarycheck.domain.searching import Wanted

if TYPE_CHECKING:
    from boundarycheck.services.session import Session
    from boundarycheck.vault.vault import Vault


class LookedFor:
    """Holds what was looked for last, in memory only. It is gone once the journal is closed, also for the next one."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._wanted = Wanted()
        self._of: weakref.ref[Vault] | None = None

    @property
    def wanted(self) -> Wanted:
        """What was looked for in the journal that is open now; everything where nothing was, or none is open."""
        vault = self._vault()
        if vault is None or self._of is None or self._of() is not vault:
            self._wanted, self._of = Wanted(), None
        return self._wanted

    def remember(self, wanted: Wanted) -> None:
        """Keep ``wanted`` in mind until the journal that is open now is closed."""
        vault = self._vault()
        if vault is not None:
            self._wanted, self._of = wanted, weakref.ref(vault)

    def _vault(self) -> Vault | None:
        try:
            return self._session.vault
        except Locked:
            return None
