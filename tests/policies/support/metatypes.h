// SPDX-License-Identifier: MIT
#pragma once

#include "engine/rules.h"

#include <QMetaType>

#include <string>

// What the data tables of several suites are made of.
Q_DECLARE_METATYPE(std::string)
Q_DECLARE_METATYPE(usher::policy::Person)
