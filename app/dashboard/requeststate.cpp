// SPDX-License-Identifier: MIT
#include "dashboard/requeststate.h"

#include "moc_requeststate.cpp"
