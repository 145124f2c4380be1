/**
 * Every sentence a user can read, from one bundle of properties files a language. Uses java.base alone and knows nothing
 * of what the sentences speak of.
 */
package symmetrylab.words;
