/** The entry point; every other package stands below. */
package symmetrylab;
