"""From YAML to models to Tables."""
