"""Screens: one file for each, or a package where there is much to show; they reach each other through the routes."""
