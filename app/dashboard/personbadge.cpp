// SPDX-License-Identifier: MIT
#include "dashboard/personbadge.h"

#include "moc_personbadge.cpp"
