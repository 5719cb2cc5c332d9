function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Words of the trade. Beside one of them "spark" is the engine ("spark nightly job") and not a flash. */
export const tradeWords = words(`
  job jobs cluster clusters topic topics table tables stream streams streaming streamed sql db dbs database databases batch
  query queries querying pipeline pipelines etl elt engine server servers node nodes broker brokers warehouse shard shards
  data dataset datasets event events feature features raw api apis service services ingest ingestion app apps consumer
  consumers producer producers sink sinks source sources index indexes indexing storage store stores cache partition partitions
  partitioned window windows windowed aggregate aggregates aggregation aggregations nightly daily hourly weekly realtime rt ext
  external schema schemas dashboard dashboards report reports metrics logs log orders rides clicks clickstream trips payments
  transactions decisions script scripts function functions worker workers executor executors master driver operator dag dags task tasks
  workflow workflows session sessions model models training ml ai prod production staging dev compute serverless managed
  catalog metastore connector connectors parquet json avro csv bronze silver gold analytics analytical olap oltp processing
  processor process transform transforms transformation enrichment dedup join joins lookup upsert merge read reads write writes
  replica replicas replication backup bucket buckets lake lakehouse layer historicals segments records rows columns view views
  materialized checkpoint state stateful history historical archive backfill replay latency throughput qps tps gb tb mb pb
  trigger triggers endpoint endpoints client clients web mobile user users profile profiles sdk cli ui gateway proxy cloud
  aws gcp azure google amazon apache microsoft kubernetes docker vm container containers instance instances zone zones region
  regions tenant tenants fraud price prices pricing score scores scoring ping pings location locations cell cells ranking
  search embeddings embedding vector vectors chunks documents docs rag llm retrieval hot cold warm online offline async sync
  orchestrator orchestration scheduler schedule monitoring alerts alerting observability bi visualization adhoc load loads
  loader export exports import imports staging marts mart kv ttl key keys spot autoscaling microbatch micro tail writer reader
  elasticity multiplier multipliers surge demand supply rider riders ride trip city cities viewer viewers bitrate playback
  error errors rate rates count counts sums label labels card cards merchant merchants account accounts chargeback rings graph
  counters counter rollup rollups sketch sketches snapshot snapshots compaction tier layers logic sensor iot telemetry
`);

/** Words that say how, how many or how fast and leave what stands before them the head of its phrase: "Redis cluster", "cache (prod)", "API p95 80 ms". */
export const trailingWords = words(`
  cluster clusters layer layers tier tiers node nodes instance instances pool system systems platform component components module
  stack replica replicas shard shards prod production staging stage dev test primary secondary standby main
  nightly daily hourly weekly monthly realtime async sync asynchronous synchronous managed hosted serverless optional new
  old existing internal x x2 x3 x4 ha multi az region us eu east west north south central etc gpu cpu h100 a100 t4 beta alpha legacy
  p50 p90 p95 p99 p999 ms sec secs seconds mins minutes slo sla
`);

/** Beginnings of labels that tell what is done and not what there is: "push image", "create the invoice in kafka topic". */
export const actionWords = words(`
  create creates add adds push pushes pull pulls start starts stop stops fetch fetches show shows send sends get gets post put delete
  insert inserts update updates read reads write writes store stores save saves publish publishes emit emits receive receives
  trigger triggers call calls invoke invokes select return returns deploy deploys increment depends check checks convert converts
  generate generates compute computes calculate calculates display displays notify notifies persist persists abstracts performs
  retrieve retrieves request requests load loads scan scans subscribe subscribes use uses upload uploads download downloads
  consume consumes produce produces forward forwards route routes ask ask's run runs enable enables provide provides handle handles
`);

/** Words that only sentences hold. Prose tells about the drawing; it is no component. */
export const proseWords = words(`
  is are was were be been will would should could can may might must has have had does did doesnt isnt arent wont that which
  who whose their they them it its this these those we i our your he she there here how why what where because so also
  then only just very most more less each every any some all when while if but
`);
