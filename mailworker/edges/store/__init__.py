"""The database: one transaction at a time, named queries by noun, core values in and out."""

from mailworker.edges.store.store import Store, Transaction

__all__ = ["Store", "Transaction"]
