/** What a picture says of itself before it is decoded. */
export interface ImageHeader {
  width: number
  height: number
  /** Whether the file reaches to its own end; a download that broke off does not. */
  isWhole: boolean
}
