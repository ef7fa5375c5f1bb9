/** What a vendor of a CRM adds: a pay rule of its own, named, worded and found like those of the library. */
@NullMarked
package com.acme.sales;

import org.jspecify.annotations.NullMarked;
