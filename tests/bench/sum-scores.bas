Option Explicit

Dim Places As Object
Dim Keys(9999) As String
Dim Totals(9999) As Double
Dim KeyCount As Long

' What the list of scores of a workbook adds up to: a line a key, in hundredths of a point.
Function SumsOf(url As String) As String
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim document, cursor, rows, row, i As Long, lines() As String
  Dim fresh As New Collection
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(url, "_blank", 0, hidden())
  cursor = document.Sheets.getByIndex(0).createCursor()
  cursor.gotoEndOfUsedArea(True)
  rows = cursor.getDataArray()
  document.close(True)
  Set Places = fresh
  KeyCount = 0
  For i = 1 To UBound(rows)
    row = rows(i)
    AddTo("criteria" & Chr(9) & row(0) & " " & row(4), row(6))
    AddTo("sheets" & Chr(9) & row(1) & " " & row(3), row(6))
    AddTo("phases" & Chr(9) & row(3), row(6))
  Next
  ReDim lines(KeyCount - 1) As String
  For i = 0 To KeyCount - 1
    lines(i) = Keys(i) & Chr(9) & CLng(Totals(i) * 100)
  Next
  SumsOf = Join(lines, Chr(10))
End Function

Sub AddTo(key As String, deduction As Double)
  Dim at As Long
  at = PlaceOf(key)
  Totals(at) = Totals(at) + deduction
End Sub

Function PlaceOf(key As String) As Long
  On Error GoTo IsNew
  PlaceOf = Places.Item(key)
  Exit Function
IsNew:
  Places.Add(KeyCount, key)
  Keys(KeyCount) = key
  Totals(KeyCount) = 0
  PlaceOf = KeyCount
  KeyCount = KeyCount + 1
End Function
