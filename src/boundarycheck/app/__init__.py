"""The composition root: builds the program from its parts, starts and stops it in order."""
