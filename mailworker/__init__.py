"""An e-mail processing worker for a citizens' office: mail in, slots proposed, staff approve, letters out."""
