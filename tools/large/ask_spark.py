"""Answers the questions of this folder in Spark; prints them as JSON. ask_spark.py <folder> <from> [master]"""

import datetime
import json
import pathlib
import sys

from pyspark.sql import SparkSession

folder, source, master = (sys.argv[1:] + ["local[*]"])[:3]
here = pathlib.Path(__file__).parent
spark = (
    SparkSession.builder.master(master)
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "8")
    .config("spark.driver.memory", "3g")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")


def ask(name):
    return spark.sql((here / f"{name}.sql").read_text())


for name in ("claims", "entities"):
    spark.read.parquet(f"{folder}/{name}.parquet").createOrReplaceTempView(name)
spark.read.csv(f"{folder}/types.csv", header=True).createOrReplaceTempView("types")

# Kept, as each round reads them again.
ask("arcs").cache().createOrReplaceTempView("arcs")
first = spark.createDataFrame([(source, datetime.date(1, 1, 1))], "entity string, day date")
first.createOrReplaceTempView("arrivals")
while True:
    # Without a checkpoint the plan of each round would hold those of all before.
    found = ask("arrivals").localCheckpoint()
    changed = found.exceptAll(spark.table("arrivals")).count()
    found.createOrReplaceTempView("arrivals")
    if changed == 0:
        break

rows = spark.sql("SELECT entity, date_format(day, 'yyyy-MM-dd') AS day FROM arrivals").collect()
years = ask("by-year").collect()
print(
    json.dumps(
        {
            "arrivals": [[row.entity, row.day] for row in rows if row.entity != source],
            "byYear": [[row.year, row.claims] for row in years],
        }
    )
)
spark.stop()
