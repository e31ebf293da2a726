import { type BasicType, fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'

type Value = string | number | boolean | null

/** One column of a table: its name, its type and where its value comes from. */
export interface Column<Row> {
  name: string
  type: Extract<BasicType, 'STRING' | 'INT32' | 'BOOLEAN'>
  of(row: Row): Value
}

export const text = <Row>(name: string, of: (row: Row) => string | null): Column<Row> => ({
  ...{ name, type: 'STRING', of },
})
export const integer = <Row>(name: string, of: (row: Row) => number | null): Column<Row> => ({
  ...{ name, type: 'INT32', of },
})
export const flag = <Row>(name: string, of: (row: Row) => boolean): Column<Row> => ({
  ...{ name, type: 'BOOLEAN', of },
})

/** As many rows are held at a time, and lie together in the file. */
const GROUP = 50_000

/** A Parquet file that is written row by row, with no more than one group of rows in memory. */
export class ParquetTable<Row> {
  private rows: Row[] = []
  private readonly writer: ParquetWriter

  constructor(
    file: string,
    private readonly columns: readonly Column<Row>[],
  ) {
    const schema = schemaFromColumnData({ columnData: this.columnData([]) })
    this.writer = new ParquetWriter({ writer: fileWriter(file), schema, createdBy: 'duhe' })
  }

  add(rows: readonly Row[]): void {
    for (const row of rows) {
      this.rows.push(row)
      if (this.rows.length === GROUP) this.flush()
    }
  }

  /** Writes what is left and the end of the file. */
  finish(): void {
    this.flush()
    this.writer.finish()
  }

  private flush(): void {
    if (this.rows.length > 0)
      this.writer.write({ columnData: this.columnData(this.rows), rowGroupSize: GROUP })
    this.rows = []
  }

  private columnData = (rows: readonly Row[]) =>
    this.columns.map(({ name, type, of }) => ({ name, type, data: rows.map(of) }))
}
