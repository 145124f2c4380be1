/**
 * The engine: networks, their gradients and their training, the same bits on every machine. Keeps no history and knows
 * nothing of pictures.
 */
package symmetrylab.nn;
