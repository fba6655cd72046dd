// SPDX-License-Identifier: MIT
#include "session/sessionbackend.h"

#include "moc_sessionbackend.cpp"
