/** What the formats of drawings share: numbers as text, cells of grids, the part of the font that a file needs. */
package symmetrylab.export.vector;
