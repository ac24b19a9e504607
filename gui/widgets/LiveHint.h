// The live picture with its one hint, the same on the officer's and the citizen's screen.
#pragma once

#include "core/workflows/FaceCapture.h"
#include "gui/presenters/Texts.h"
#include "gui/widgets/PictureView.h"
#include "gui/widgets/TextBlock.h"

namespace amphoe::gui {

/// Shows picture, face box and the worst fault's hint. True when the hint changed, so that the window can lay out anew.
bool show_live_view(const workflows::LiveView& view, const Texts& texts, PictureView& picture, TextBlock& hint);

}  // namespace amphoe::gui
