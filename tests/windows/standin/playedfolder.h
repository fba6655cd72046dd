// SPDX-License-Identifier: MIT
#pragma once

namespace usher {

/// Has the program ask the play where ProgramData is, and who has the folder in it, in the place of Windows.
/// To be called before the program begins. Windows answers as long as a play says nothing of "programData".
void playProgramData();

} // namespace usher
