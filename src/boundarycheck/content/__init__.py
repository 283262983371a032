"""Loads every text that an officer reads, strictly, with clear errors."""
