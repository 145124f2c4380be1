/** Pictures as SVG files, with what they say about themselves and the part of the font that they need. */
package symmetrylab.export.svg;
