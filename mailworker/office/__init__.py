"""The use cases, one verb each: receive, consider, propose, draft, approve, close, send, expire."""
