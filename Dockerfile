# The program as JavaScript, with what it needs at run time and no tool that built it. docs/operations.md says how to run it.
FROM node:26.10.0-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY packaging/build.ts packaging/
COPY src src
COPY adapters adapters
COPY digests digests
COPY topics topics
RUN npm run build
# The image has its own Node 26: the packages that bring one along stay behind, with all that only built.
RUN npm prune --ignore-scripts --omit=dev --omit=optional

FROM node:26.10.0-trixie-slim
# The page is for people at this machine; the operator's port tells the health check, inside the container alone.
ENV NODE_ENV=production DATA_DIR=/data WEB_PORT=off METRICS_PORT=9464 MALLOC_ARENA_MAX=2
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
RUN install -d -o node -g node -m 0700 /data
VOLUME ["/data"]
USER 1000:1000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.METRICS_PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--max-semi-space-size=2", "--heap-growing-percent=40", "dist/src/main.js"]
