/** Pictures as TikZ source: {@code TikzPen} writes commands, {@code TikzWriter} the document, {@code Preamble} its names. */
package symmetrylab.export.tikz;
