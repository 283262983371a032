"""All Qt Widgets. Screens know services, never storage."""
