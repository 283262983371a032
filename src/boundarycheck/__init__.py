"""BoundaryCheck: a private place for correctional officers to think."""

__version__ = "0.1.0"
