/** Pictures as SVG: {@code SvgPen} writes the elements, {@code SvgWriter} the document around them. */
package symmetrylab.export.svg;
