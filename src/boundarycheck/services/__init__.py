"""Use cases, without Qt: what an officer can do, told in steps."""
