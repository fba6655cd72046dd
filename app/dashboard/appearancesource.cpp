// SPDX-License-Identifier: MIT
#include "dashboard/appearancesource.h"

#include "moc_appearancesource.cpp"
