/** The entry point, above every other package. */
package symmetrylab;
