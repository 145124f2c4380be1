/** Figures as SVG, without files: {@code SvgPen} writes the elements, {@code SvgDocument} what is around them. */
package symmetrylab.figure.svg;
