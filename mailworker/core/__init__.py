"""What is true without any machine: frozen values and pure functions, standard library only."""
