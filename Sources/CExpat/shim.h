// What Swift needs of expat 2.5.
#ifndef TANDEM_CEXPAT_SHIM_H
#define TANDEM_CEXPAT_SHIM_H

#include <expat.h>

#endif
