"""Pure values and rules: what the program is about, told without files, windows or ciphers."""
