"""Operating-system seams: files, settings, locks, logs, hand-off."""
