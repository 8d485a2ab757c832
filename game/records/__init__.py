"""What happened, on disk: files, journal, replay."""
