// What Swift needs of libqrencode: all of it can be called as it is.
#ifndef TANDEM_CQRENCODE_SHIM_H
#define TANDEM_CQRENCODE_SHIM_H

#include <qrencode.h>

#endif
