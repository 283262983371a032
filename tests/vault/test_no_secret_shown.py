from __future__ import annotations

from typing import TYPE_CHECKING

from boundarycheck.vault.backups import Source

if TYPE_CHECKING:
    from boundarycheck.vault.vault import Vault


def test_what_is_printed_of_a_vault_holds_no_key(vault: Vault) -> None:
    assert vault.on_disk is not None
    key = vault.on_disk.data_key
    for shown in (repr(vault.on_disk), repr(Source.of(vault))):
        assert repr(key) not in shown
        assert key.hex() not in shown
