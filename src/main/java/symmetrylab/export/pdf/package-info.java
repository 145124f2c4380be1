/** Pictures as PDF: {@code PdfPen} writes what a page shows, {@code PdfWriter} the document, {@code PdfFile} its objects. */
package symmetrylab.export.pdf;
