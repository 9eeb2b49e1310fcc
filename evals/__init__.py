"""Evals: datasets, tasks, metrics, reports, and the training of the gate's sentence model."""
