/** Experiments as programs of other people's libraries, which train the same runs. */
package symmetrylab.export.source;
