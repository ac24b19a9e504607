#include "gui/widgets/PictureView.h"

#include <wx/dcbuffer.h>

#include <algorithm>
#include <cstring>

#include "gui/widgets/Palette.h"

namespace amphoe::gui {
namespace {

wxImage image_of(const domain::Picture& picture) {
    const auto pixels = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3;
    if (picture.width <= 0 || picture.height <= 0 || picture.rgb.size() != pixels) {
        return {};
    }
    wxImage image(picture.width, picture.height, false);
    std::memcpy(image.GetData(), picture.rgb.data(), pixels);
    return image;
}

}  // namespace

PictureView::PictureView(wxWindow* parent, wxSize size, const wxString& name)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxFULL_REPAINT_ON_RESIZE, name) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(FromDIP(size));
    Bind(wxEVT_PAINT, &PictureView::on_paint, this);
}

void PictureView::show(const domain::Picture& picture, const domain::Box& box, bool box_good) {
    if (picture.empty() && empty()) {
        return;
    }
    image_ = image_of(picture);
    box_ = box;
    box_good_ = box_good;
    ++shown_count_;
    Refresh(false);
}

void PictureView::set_empty_text(const wxString& text) {
    empty_text_ = text;
    Refresh(false);
}

void PictureView::on_paint(wxPaintEvent&) {
    ++painted_count_;
    wxAutoBufferedPaintDC dc(this);
    const auto palette = Palette::current();
    dc.SetBackground(wxBrush(palette.ground));
    dc.Clear();
    if (empty()) {
        draw_empty(dc);
    } else {
        draw_picture(dc);
    }
}

void PictureView::draw_empty(wxDC& dc) {
    const auto palette = Palette::current();
    dc.SetPen(wxPen(palette.line));
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    dc.DrawRectangle(GetClientSize());
    dc.SetFont(GetFont());
    dc.SetTextForeground(palette.quiet);
    dc.DrawLabel(empty_text_, wxRect(GetClientSize()), wxALIGN_CENTER);
}

void PictureView::draw_picture(wxDC& dc) {
    const auto size = GetClientSize();
    const double scale =
        std::min(static_cast<double>(size.x) / image_.GetWidth(), static_cast<double>(size.y) / image_.GetHeight());
    const int width = std::max(1, static_cast<int>(image_.GetWidth() * scale));
    const int height = std::max(1, static_cast<int>(image_.GetHeight() * scale));
    const int left = (size.x - width) / 2;
    const int top = (size.y - height) / 2;
    dc.DrawBitmap(wxBitmap(image_.Scale(width, height, wxIMAGE_QUALITY_BILINEAR)), left, top);
    if (box_.width > 0) {
        const auto palette = Palette::current();
        // Good is a solid frame, not yet good a dashed one: the shape says it without the colour.
        dc.SetPen(wxPen(box_good_ ? palette.good : palette.training, FromDIP(3),
                        box_good_ ? wxPENSTYLE_SOLID : wxPENSTYLE_SHORT_DASH));
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.DrawRectangle(left + static_cast<int>(box_.x * scale), top + static_cast<int>(box_.y * scale),
                         static_cast<int>(box_.width * scale), static_cast<int>(box_.height * scale));
    }
}

}  // namespace amphoe::gui
