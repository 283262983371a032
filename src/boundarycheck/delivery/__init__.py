"""What leaves the computer by the hand of the officer: letters and mail links."""
