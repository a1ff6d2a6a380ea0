FROM node:22-bookworm-slim AS build
WORKDIR /entente
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY vite.config.ts vite.offline.config.ts vite.server.config.ts tsconfig.json ./
COPY client client
COPY model model
COPY server server
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production ENTENTE_HOST=0.0.0.0 ENTENTE_PORT=8719
WORKDIR /entente
COPY --from=build /entente/node_modules node_modules
COPY --from=build /entente/dist dist
COPY package.json LICENSE ./
COPY cypher cypher
COPY recipes recipes
# What is kept from one start to the next: the cases on disk, or all of the embedded Neo4j.
RUN mkdir /data && chown node:node /data
ENV ENTENTE_DATA=/data
VOLUME /data
USER node
EXPOSE 8719
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.ENTENTE_PORT + '/api/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/server/main.js"]
