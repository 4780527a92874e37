// What Swift needs of libsodium: all of it can be called as it is.
#ifndef TANDEM_CSODIUM_SHIM_H
#define TANDEM_CSODIUM_SHIM_H

#include <sodium.h>

#endif
