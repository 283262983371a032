"""The encrypted journal on disk: the only place of SQLCipher and of journal cryptography."""
