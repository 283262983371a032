"""What gives a program away: where it keeps its settings, or the name it runs under.

The lists are not whole and cannot be; that is why a sign that was not found is never called proof.
"""

from __future__ import annotations

from typing import Final

AGENT_PLACES: Final = {
    "/etc/sssd/sssd.conf": "sign-in by a directory (SSSD)",
    "/etc/sssd/conf.d/*.conf": "sign-in by a directory (SSSD)",
    "/var/lib/sss/db/*.ldb": "sign-in by a directory (SSSD)",
    "/etc/realmd.conf": "a domain (realmd)",
    "/etc/krb5.keytab": "a domain (Kerberos)",
    "/etc/adsys.yaml": "Active Directory rules (ADSys)",
    "/etc/opt/chrome/policies/managed/*.json": "browser rules",
    "/etc/chromium/policies/managed/*.json": "browser rules",
    "/etc/firefox/policies/policies.json": "browser rules",
    "/etc/landscape/client.conf": "Landscape",
    "/etc/puppetlabs/puppet/puppet.conf": "Puppet",
    "/etc/puppet/puppet.conf": "Puppet",
    "/etc/chef/client.rb": "Chef",
    "/etc/salt/minion": "Salt",
    "/etc/osquery": "osquery",
    "/opt/orbit": "Fleet",
    "/var/cfengine": "CFEngine",
    "/opt/microsoft/intune": "Intune",
    "/opt/microsoft/mdatp": "Defender for Endpoint",
    "/opt/CrowdStrike": "CrowdStrike Falcon",
    "/opt/sentinelone": "SentinelOne",
    "/opt/jc": "JumpCloud",
    "/usr/local/kolide-k2": "Kolide",
    "/var/ossec": "Wazuh",
    "/opt/Tanium": "Tanium",
    "/opt/rapid7": "Rapid7",
    "/usr/local/qualys": "Qualys",
}
"""Path or pattern on Linux, and the title of what keeps its settings there."""

AGENT_PROGRAMS: Final = {
    "sssd": "sign-in by a directory (SSSD)",
    "winbindd": "a domain (winbind)",
    "landscape-client": "Landscape",
    "puppet": "Puppet",
    "chef-client": "Chef",
    "salt-minion": "Salt",
    "ansible-pull": "Ansible",
    "osqueryd": "osquery",
    "orbit": "Fleet",
    "cf-execd": "CFEngine",
    "intune-agent": "Intune",
    "intune-daemon": "Intune",
    "wdavdaemon": "Defender for Endpoint",
    "falcon-sensor": "CrowdStrike Falcon",
    "s1-agent": "SentinelOne",
    "jumpcloud-agent": "JumpCloud",
    "wazuh-agentd": "Wazuh",
    "TaniumClient": "Tanium",
    "ir_agent": "Rapid7",
    "qualys-cloud-agent": "Qualys",
}

REMOTE_PROGRAMS: Final = {
    "x11vnc": "VNC",
    "Xvnc": "VNC",
    "Xtigervnc": "VNC",
    "x0vncserver": "VNC",
    "x0tigervncserver": "VNC",
    "vino-server": "VNC",
    "wayvnc": "VNC",
    "krfb": "VNC",
    "gnome-remote-desktop-daemon": "GNOME remote desktop",
    "krdpserver": "KDE remote desktop",
    "xrdp": "xrdp",
    "xrdp-sesman": "xrdp",
    "teamviewerd": "TeamViewer",
    "anydesk": "AnyDesk",
    "rustdesk": "RustDesk",
    "nxserver.bin": "NoMachine",
    "nxnode.bin": "NoMachine",
    "x2goagent": "X2Go",
    "chrome-remote-desktop-host": "Chrome Remote Desktop",
    "SRServer": "Splashtop",
}

REMOTE_VARIABLES: Final = {
    "SSH_CONNECTION": "SSH",
    "SSH_CLIENT": "SSH",
    "SSH_TTY": "SSH",
    "XRDP_SESSION": "xrdp",
    "VNCDESKTOP": "VNC",
    "X2GO_SESSION": "X2Go",
}
"""Variables that a session from afar sets."""

RECORDERS: Final = {
    "obs": "OBS Studio",
    "simplescreenrecorder": "SimpleScreenRecorder",
    "kazam": "Kazam",
    "vokoscreenNG": "vokoscreenNG",
    "recordmydesktop": "recordMyDesktop",
    "kooha": "Kooha",
    "peek": "Peek",
    "wf-recorder": "wf-recorder",
    "wl-screenrec": "wl-screenrec",
    "gpu-screen-recorder": "GPU Screen Recorder",
    "byzanz-record": "Byzanz",
}

ASSISTIVE_PROGRAMS: Final = {
    "orca": "Orca",
    "brltty": "a braille display (BRLTTY)",
    "espeakup": "a console screen reader (espeakup)",
    "onboard": "an on-screen keyboard (Onboard)",
    "maliit-keyboard": "an on-screen keyboard (Maliit)",
}

SYNC_MARKS: Final = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".sync_*.db": "Nextcloud or ownCloud",
    "._sync_*.db": "Nextcloud or ownCloud",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".megaignore": "MEGA",
    ".SynologyWorkingDirectory": "Synology Drive",
}
"""Files or patterns that a sync program leaves in the folder it keeps in step."""

SYNC_FOLDERS: Final = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "mobile documents": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "cloudstorage": "a cloud drive",
    "pclouddrive": "pCloud",
    "synologydrive": "Synology Drive",
    "seafile": "Seafile",
    "box sync": "Box",
}
"""How the folder of a sync program begins, in small letters; ``OneDrive - County`` is one of OneDrive's."""
