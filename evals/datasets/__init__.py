"""Labelled data, and what reads it."""
