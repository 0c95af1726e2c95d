// Installs what is missing and goes on with the pinned Node 24. Plain JavaScript: it runs on any Node ≥ 20.19.
