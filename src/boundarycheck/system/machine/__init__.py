"""What this computer shows of who else may see: one small class for each finding, one set of them a system."""
