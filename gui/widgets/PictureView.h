// Shows a picture scaled to its place: live preview with the face box, chip photo, captured face.
#pragma once

#include <wx/image.h>
#include <wx/window.h>

#include "core/domain/Picture.h"

namespace amphoe::gui {

/// Window's thread. Keeps its own copy of the picture.
class PictureView final : public wxWindow {
  public:
    /// `size` in device-independent pixels is the least size; the view grows with its sizer.
    PictureView(wxWindow* parent, wxSize size, const wxString& name);

    /// An empty picture shows the empty frame. `box` in pixels of the picture; drawn when wider than zero.
    void show(const domain::Picture& picture, const domain::Box& box = {}, bool box_good = false);
    /// Shown in the empty frame.
    void set_empty_text(const wxString& text);
    bool empty() const { return !image_.IsOk(); }
    /// Pictures shown so far; tests see the preview move by it.
    int shown_count() const { return shown_count_; }
    /// Times it was drawn, for measuring the frame rate.
    int painted_count() const { return painted_count_; }
    bool AcceptsFocus() const override { return false; }

  private:
    void on_paint(wxPaintEvent& event);
    void draw_empty(wxDC& dc);
    void draw_picture(wxDC& dc);

    wxImage image_;
    domain::Box box_;
    bool box_good_ = false;
    wxString empty_text_;
    int shown_count_ = 0;
    int painted_count_ = 0;
};

}  // namespace amphoe::gui
