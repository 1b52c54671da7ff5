"""`python -m mailworker`."""

from mailworker.cli import main

if __name__ == "__main__":
    main()
