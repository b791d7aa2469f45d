"""Has articles read by a filter under Spark: distributed-reading.py ARTICLES FOLDER COMMAND

ARTICLES is JSON Lines. Each partition is one process of COMMAND; what they print lies in FOLDER/part-*, in order.
"""

import sys

from pyspark.sql import SparkSession

articles, folder, command = sys.argv[1:]
spark = SparkSession.builder.master("local[*]").appName("quoth annotate").getOrCreate()
spark.sparkContext.textFile(articles, 8).pipe(command, checkCode=True).saveAsTextFile(folder)
spark.stop()
