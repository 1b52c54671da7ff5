# One image for every part: the worker, the desk, the database's migration, and the demo's mail server.
FROM python:3.11-slim

ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONPATH=/app \
    MAILWORKER_CONFIG=/app/config/werne

# A fixed number, so that mounted secrets can be made readable for it.
RUN useradd --system --uid 10001 --create-home mailworker

WORKDIR /app

COPY requirements/demo.txt requirements/demo.txt
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements/demo.txt

# The package is copied, not built: a build would fetch its own tools, which no hash pins.
COPY LICENSE ./
COPY mailworker mailworker
COPY templates templates
COPY config config

# Where SQLite's file lies, unless MAILWORKER_DATABASE_URL names another place: mount a volume here.
RUN install --directory --owner mailworker /var/lib/mailworker
WORKDIR /var/lib/mailworker

USER mailworker

HEALTHCHECK --interval=60s --timeout=10s --start-period=30s --retries=3 \
    CMD ["python", "-m", "mailworker", "health"]

ENTRYPOINT ["python", "-m", "mailworker"]
CMD ["run"]
